package org.townbook.ledger.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.ledger.value.RowReader;

/** Opens a file as what it is, whatever its name says, or says why it cannot be imported. */
public final class FileRows {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};

  private FileRows() {}

  /**
   * The rows of a CSV file or a spreadsheet.
   *
   * @throws UnreadableFile if it is neither, or damaged
   */
  public static RowSource open(Path file, LedgerDefinition ledger, RowReader reader)
      throws UnreadableFile {
    if (Files.isDirectory(file)) {
      throw new UnreadableFile(file + " 是目录；请写其中一个文件。");
    }
    if (!Files.isRegularFile(file)) {
      throw new UnreadableFile("没有这个文件：" + file);
    }
    try {
      var start = start(file);
      if (Arrays.equals(start, ZIP) || Arrays.equals(start, EMPTY_ZIP)) {
        var grid = XlsxGrid.open(file);
        return new TableRows(grid, ledger, reader, new CellWords(grid.countsFrom1904()));
      }
      refuseOthers(file, start);
      return new TableRows(CsvGrid.open(file), ledger, reader, new CellWords(false));
    } catch (IOException e) {
      throw new UnreadableFile("打不开文件 " + file + "：" + e.getMessage() + "。", e);
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      return stream.readNBytes(ZIP.length);
    }
  }

  private static void refuseOthers(Path file, byte[] start) throws UnreadableFile {
    if (start.length == 0) {
      throw new UnreadableFile("文件是空的。");
    }
    if (Arrays.equals(start, OLE)) {
      throw new UnreadableFile("这是旧版 .xls 或加了密码的文件；请去掉密码，另存为 .xlsx 再导入。");
    }
    if (Arrays.equals(start, PDF)) {
      throw new UnreadableFile("这是 PDF 文件，不是表格；请导入 .xlsx 或 CSV。");
    }
    if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new UnreadableFile("文件名是 .xlsx，内容却不是电子表格；请用电子表格软件打开，另存为 .xlsx 再导入。");
    }
  }
}
