/**
 * Starts the book's own PostgreSQL, or reaches the one named by an address, and keeps the fixed
 * schema. Start at {@link org.townbook.database.EmbeddedPostgres}.
 */
@ApplicationModule(
    displayName = "Database",
    allowedDependencies = {"shared"})
@NullMarked
package org.townbook.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
