/**
 * Fills a demonstration with invented work: reads the script of {@code infra/demo/verhalen.txt}, casts it over two years,
 * and lets everybody do their part through the gateway, logged in as themselves (record 0319).
 */
package nl.tegenkracht.local.demo;
