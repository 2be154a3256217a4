/** People as pages show them: who somebody is, for whom they work and how they can be reached. */
package nl.tegenkracht.portal.person;
