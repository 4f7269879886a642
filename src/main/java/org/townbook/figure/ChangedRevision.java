package org.townbook.figure;

import java.util.UUID;

/**
 * A revision that came into the book or left it.
 *
 * @param weight 1 if it came, -1 if it left
 */
record ChangedRevision(UUID record, int revision, int weight) {}
