package org.townbook.shared;

import java.util.UUID;

/**
 * A person or a program that acts on the book. What is written down about an act holds the id, so
 * it keeps meaning the same one however the name changes.
 *
 * @param name as it is shown now
 */
public record Actor(UUID id, String name) {}
