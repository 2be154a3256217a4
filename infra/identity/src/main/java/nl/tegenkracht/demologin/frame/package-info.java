/** The frame and the style of the portals, also around the pages of this provider. */
package nl.tegenkracht.demologin.frame;
