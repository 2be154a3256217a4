/** Login and logout on behalf of the browser, which gets a cookie and never a token. */
package nl.tegenkracht.gateway.login;
