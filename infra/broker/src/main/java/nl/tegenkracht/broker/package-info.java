/**
 * De broker: een echte Kafka in een eigen proces, alleen op loopback, waarin niets mag behalve wat uit het landschap
 * volgt. Diensten gebruiken de gewone instellingen van Kafka (SASL_PLAINTEXT, SCRAM-SHA-512); hier is geen code voor
 * hen.
 */
package nl.tegenkracht.broker;
