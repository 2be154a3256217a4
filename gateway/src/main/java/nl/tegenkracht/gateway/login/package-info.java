/** In- en uitloggen namens de browser: die krijgt een cookie, nooit een token. */
package nl.tegenkracht.gateway.login;
