/**
 * How files become definitions: YAML with lines, a reader for each kind, and every slip of the pen
 * told with its place. Start at {@code CatalogFiles}; {@code DefinitionNode} also serves others
 * whose files are written the same way.
 */
@NamedInterface("file")
@NullMarked
package org.townbook.catalog.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
