/** Tests of the rules about printed numbers. */
@NullMarked
package org.townbook.reading.relation;

import org.jspecify.annotations.NullMarked;
