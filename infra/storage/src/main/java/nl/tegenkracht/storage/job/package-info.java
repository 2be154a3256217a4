/** Jobs in every domain, on one instance at a time. */
package nl.tegenkracht.storage.job;
