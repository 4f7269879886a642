package org.townbook.document.word;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.townbook.document.Comment;
import org.townbook.document.Unreadable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The part of a Word file where its comments stand: the one it has, or a new one. */
final class CommentsPart {
  private static final String AUTHOR = "镇情一本账";
  private static final String INITIALS = "账";
  private static final String KINDS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String STRICT_KINDS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships/";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
  private static final String TYPES = "[Content_Types].xml";

  private final String name;
  private final Words words;
  private final Element root;
  private final String date;

  /** Where the new part is announced; nothing where there is one already. */
  private final @Nullable Document relations;

  private final @Nullable Document types;
  private final String mainPart;
  private long next;

  private CommentsPart(
      String name,
      Words words,
      Element root,
      String date,
      @Nullable Document relations,
      @Nullable Document types,
      String mainPart) {
    this.name = name;
    this.words = words;
    this.root = root;
    this.date = date;
    this.relations = relations;
    this.types = types;
    this.mainPart = mainPart;
    for (var comment : WordNames.children(root)) {
      var id = WordNames.attribute(comment, "id");
      next = id.matches("\\d{1,9}") ? Math.max(next, Long.parseLong(id) + 1) : next;
    }
  }

  static CommentsPart of(WordParts parts, String mainPart, Words words, Clock clock)
      throws Unreadable {
    var date =
        LocalDateTime.now(clock)
            .truncatedTo(ChronoUnit.SECONDS)
            .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    var existing = parts.find(mainPart, "comments").filter(parts::has);
    if (existing.isPresent()) {
      var root = parts.xml(existing.get());
      return new CommentsPart(existing.get(), new Words(root), root, date, null, null, mainPart);
    }
    var name = free(parts, mainPart.substring(0, mainPart.lastIndexOf('/') + 1));
    var root = words.root("comments");
    var relations = relations(parts, mainPart, name, words.isStrict());
    var types = types(parts, name);
    return new CommentsPart(name, words, root, date, relations, types, mainPart);
  }

  private static String free(WordParts parts, String folder) {
    var name = folder + "comments.xml";
    for (int i = 1; parts.has(name); i++) {
      name = folder + "comments" + i + ".xml";
    }
    return name;
  }

  private static Document relations(WordParts parts, String mainPart, String name, boolean isStrict)
      throws Unreadable {
    var file = WordParts.relations(mainPart);
    var root = parts.has(file) ? parts.xml(file) : Xml.empty(PartsCopy.RELATIONS, "Relationships");
    var relation = added(root, "Relationship");
    relation.setAttribute("Id", "townbookComments");
    relation.setAttribute("Type", (isStrict ? STRICT_KINDS : KINDS) + "comments");
    relation.setAttribute("Target", "/" + name);
    return root.getOwnerDocument();
  }

  private static Document types(WordParts parts, String name) throws Unreadable {
    var root = parts.xml(TYPES);
    var type = added(root, "Override");
    type.setAttribute("PartName", "/" + name);
    type.setAttribute("ContentType", TYPE);
    return root.getOwnerDocument();
  }

  private static Element added(Element root, String name) {
    var prefix = root.getPrefix() == null ? "" : root.getPrefix() + ":";
    var element = root.getOwnerDocument().createElementNS(root.getNamespaceURI(), prefix + name);
    root.appendChild(element);
    return element;
  }

  /**
   * Adds a comment.
   *
   * @return its number, by which the text refers to it
   */
  String add(Comment said) {
    var id = Long.toString(next++);
    var comment = words.child(root, "comment");
    words.set(comment, "id", id);
    words.set(comment, "author", AUTHOR);
    words.set(comment, "date", date);
    words.set(comment, "initials", INITIALS);
    for (var line : ("【" + said.level() + "】" + said.sentence()).split("\n")) {
      words.text(words.child(words.child(comment, "p"), "r"), line);
    }
    return id;
  }

  void putInto(PartsCopy copy) {
    copy.put(name, root.getOwnerDocument());
    if (relations != null) {
      copy.put(WordParts.relations(mainPart), relations);
    }
    if (types != null) {
      copy.put(TYPES, types);
    }
  }
}
