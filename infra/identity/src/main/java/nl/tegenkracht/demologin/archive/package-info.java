/** Current logins, stored so that they survive a restart and a kill -9. */
package nl.tegenkracht.demologin.archive;
