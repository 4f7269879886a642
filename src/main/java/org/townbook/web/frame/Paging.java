package org.townbook.web.frame;

/**
 * Which of how many pages.
 *
 * @param page counted from 1
 */
public record Paging(long total, int page, int size) {

  /** Refuses a page number that cannot be one. */
  public static void require(int page) {
    if (page < 1) {
      throw NoPage.unreadable("wrong.page", page);
    }
  }

  public long pages() {
    return Math.max(1, (total + size - 1) / size);
  }

  /** Number of the first row shown, counted from 1; 0 when there is none. */
  public long first() {
    return total == 0 ? 0 : (page - 1L) * size + 1;
  }

  public long last() {
    return Math.min(total, (long) page * size);
  }

  public boolean hasPrevious() {
    return page > 1;
  }

  public boolean hasNext() {
    return page < pages();
  }
}
