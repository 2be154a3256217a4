/** Lopende inlogs, bewaard zodat zij een herstart en een kill -9 overleven. */
package nl.tegenkracht.identity.archive;
