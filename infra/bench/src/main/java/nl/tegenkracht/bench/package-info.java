/**
 * Meet het hele platform op deze machine tegen de grenzen die ervoor gelden, met naast elk cijfer de kale vergelijking
 * uit dezelfde run. Een programma, geen toets: het draait alleen als iemand het vraagt ({@code infra/bench/meet}),
 * gebruikt alleen de eigen machine en ruimt zijn processen op.
 */
package nl.tegenkracht.bench;
