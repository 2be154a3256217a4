/**
 * The broker: a real Kafka in a process of its own, on loopback only, in which nothing is allowed but what follows from
 * the landscape. Services use the usual settings of Kafka (SASL_PLAINTEXT, SCRAM-SHA-512); there is no code for them
 * here.
 */
package nl.tegenkracht.broker;
