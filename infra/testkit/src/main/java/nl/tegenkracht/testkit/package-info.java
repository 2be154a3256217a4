/** What tests of services talk to: a real store over its own protocol, a real broker, real tokens. */
package nl.tegenkracht.testkit;
