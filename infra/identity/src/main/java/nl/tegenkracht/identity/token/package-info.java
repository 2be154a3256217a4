/** What is in the tokens: exactly the claims that were agreed and no more. */
package nl.tegenkracht.identity.token;
