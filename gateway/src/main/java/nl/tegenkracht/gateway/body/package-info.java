/** Bodies taken in whole before anybody is asked, so that a slow line is slow for its owner only. */
package nl.tegenkracht.gateway.body;
