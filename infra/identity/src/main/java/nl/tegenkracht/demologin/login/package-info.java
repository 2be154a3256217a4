/** Logging in with name and password, with a throttle on guessing, and logging out. */
package nl.tegenkracht.demologin.login;
