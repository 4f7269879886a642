package org.townbook.document.word;

import org.townbook.document.ReadDocument;
import org.townbook.document.Unreadable;

/** Reads Word files. */
public final class Word {

  private Word() {}

  /** Reads a .docx, or says which other kind of packed file it is. */
  public static ReadDocument read(String name, byte[] file) throws Unreadable {
    return WordText.read(name, file).document();
  }

  /** Reads a .doc, or says which other kind of old Office file it is. */
  public static ReadDocument readOld(String name, byte[] file) throws Unreadable {
    return new OldWord().read(name, file);
  }
}
