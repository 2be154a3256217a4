/** What the pages of services share: the frame, choices, and responses to forms. */
package nl.tegenkracht.web.page;
