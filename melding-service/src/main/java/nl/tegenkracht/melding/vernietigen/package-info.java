/** How long a melding is kept, and its destruction (KR-2021 art. 5 lid 6). */
package nl.tegenkracht.melding.vernietigen;
