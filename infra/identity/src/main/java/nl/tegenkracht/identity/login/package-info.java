/** What a login in this same process would bring. The desk works without, and knows nothing of it but this. */
package nl.tegenkracht.identity.login;
