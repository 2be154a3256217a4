/** What somebody with an ambt (an office) or a role can do here, what not, and why. */
package nl.tegenkracht.gateway.office;
