package fr.greffe.batch;

import fr.greffe.export.DocumentSummary;

/** Hears how a run goes on. Calls come one at a time, from any thread. */
public interface BatchListener {
  /** The run knows its documents. */
  void started(int documents);

  /** A document is about to be read. */
  void reading(Input input);

  /** A document is written, or has failed; documents end in any order. */
  void done(DocumentSummary summary);

  /** Hears nothing. */
  BatchListener SILENT =
      new BatchListener() {
        @Override
        public void started(int documents) {}

        @Override
        public void reading(Input input) {}

        @Override
        public void done(DocumentSummary summary) {}
      };
}
