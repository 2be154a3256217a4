/** Mijn werk: op het moment zelf samengesteld uit wat de diensten zeggen, en nergens bewaard. */
package nl.tegenkracht.gateway.worklist;
