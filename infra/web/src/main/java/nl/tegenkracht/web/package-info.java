/** What this module brings to a service. */
package nl.tegenkracht.web;
