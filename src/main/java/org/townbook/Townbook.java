package org.townbook;

/** Start of the program. */
public class Townbook {
  public static void main(String[] args) {
    System.out.println("townbook");
  }
}
