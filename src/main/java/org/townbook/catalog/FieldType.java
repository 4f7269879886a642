package org.townbook.catalog;

import org.townbook.catalog.expression.ValueType;

/** What a field of a ledger may hold; see docs/catalog.md for the options of each. */
public enum FieldType {
  TEXT(ValueType.TEXT),
  WHOLE(ValueType.NUMBER),
  DECIMAL(ValueType.NUMBER),
  MONEY(ValueType.NUMBER),
  DAY(ValueType.DAY),
  MONTH(ValueType.DAY),
  FLAG(ValueType.FLAG),
  CHOICE(ValueType.TEXT),
  PLACE(ValueType.TEXT),
  REFERENCE(ValueType.TEXT),
  FILE(ValueType.TEXT),
  CREDIT_CODE(ValueType.TEXT),
  IDENTITY_NUMBER(ValueType.TEXT);

  private final ValueType valueType;

  FieldType(ValueType valueType) {
    this.valueType = valueType;
  }

  /** How the field appears in a filter or rule. */
  public ValueType valueType() {
    return valueType;
  }

  /** Whether values are numbers, so that they can be summed. */
  public boolean isNumber() {
    return valueType == ValueType.NUMBER;
  }

  /** Whether values are days; a month is its first day. */
  public boolean isDate() {
    return valueType == ValueType.DAY;
  }
}
