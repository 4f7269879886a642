package org.townbook.figure;

/**
 * Figures could not be had in time, since others are counting the same ledgers. Nothing is broken;
 * whoever asks again later gets them.
 */
public final class FiguresBusy extends RuntimeException {

  FiguresBusy() {
    super("数字正在重新清点，这次没有等到。请稍等片刻再试。");
  }
}
