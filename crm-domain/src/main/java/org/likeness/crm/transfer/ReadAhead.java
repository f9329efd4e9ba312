package org.likeness.crm.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Reads a file batch by batch, each while the one before is being written: that waits for the database most of the time. */
final class ReadAhead implements Closeable {
    private final CsvSource source;
    private final Rows rows;
    private final int size;
    private CompletableFuture<List<ReadRow>> coming;

    /**
     * @param source where it stands
     * @param size most rows of a batch
     */
    ReadAhead(CsvSource source, Rows rows, int size) {
        this.source = source;
        this.rows = rows;
        this.size = size;
        readOn();
    }

    /**
     * The next batch, empty at the end.
     *
     * @throws org.likeness.crm.kernel.InvalidInput if the file is not in its charset
     */
    List<ReadRow> next() {
        try {
            var batch = coming.join();
            readOn();
            return batch;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    private void readOn() {
        coming = CompletableFuture.supplyAsync(this::read);
    }

    private List<ReadRow> read() {
        var batch = new ArrayList<ReadRow>(size);
        while (batch.size() < size) {
            var row = source.next();
            if (row == null) {
                break;
            }
            batch.add(rows.read(row));
        }
        return batch;
    }

    /** Lets what is being read end first. */
    @Override
    public void close() throws IOException {
        coming.exceptionally(fault -> List.of()).join();
        source.close();
    }
}
