/** The clients where people log in, and the tokens that these get. */
package nl.tegenkracht.demologin.client;
