/** How much one person may file in one domain: enough for anybody, too little to bury what others send. */
package nl.tegenkracht.dossier.filing;
