package org.townbook.reading;

import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.townbook.reading.figure.FigureReader;
import org.townbook.reading.grammar.Sentences;
import org.townbook.reading.relation.ReadText;
import org.townbook.reading.relation.Relations;
import org.townbook.reading.style.Style;

/** Reads reports. Making one loads the words, about a third of a second; then it may be shared. */
@Lazy
@Component
public class Reading {
  private final Sentences grammar = new Sentences();
  private final FigureReader figures = new FigureReader(grammar);

  /** Finds the figures of a text, relates them and judges. */
  public ReadReport read(String text) {
    var sentences = grammar.of(text);
    var read = ReadText.of(text, sentences, figures.read(text, sentences));
    return new ReadReport(text, read.printed(), Relations.in(read), Style.in(read));
  }

  /** The words of a name by itself, cut as those of a text are. */
  public List<String> words(String name) {
    return grammar.words(name);
  }
}
