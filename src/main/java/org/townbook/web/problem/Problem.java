package org.townbook.web.problem;

/**
 * What went wrong with a request, as programs read it.
 *
 * @param title what happened, in a few words
 * @param detail what was wrong with this request, and how to go on
 */
public record Problem(int status, String title, String detail) {}
