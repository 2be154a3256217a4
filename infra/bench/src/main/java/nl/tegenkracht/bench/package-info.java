/**
 * Measures the whole platform on this machine against the limits that hold for it, with the bare comparison from the
 * same run next to every figure. A program, not a test: it only runs when someone asks for it ({@code
 * infra/bench/measure}), uses only this machine and cleans up its processes.
 */
package nl.tegenkracht.bench;
