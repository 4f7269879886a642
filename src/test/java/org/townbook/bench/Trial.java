package org.townbook.bench;

/** One of the targets, measured on a ground whose ledger is full. */
interface Trial {
  void run(Ground ground, Options options, Results results) throws Exception;
}
