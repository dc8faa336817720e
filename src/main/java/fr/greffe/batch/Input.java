package fr.greffe.batch;

import java.nio.file.Path;

/**
 * A document of a run.
 *
 * @param path where the file is
 * @param name its name in outputs: its path below the folder that was given, with {@code /}
 *     separators; unique in the run
 * @param folder the folder of its outputs inside the output folder: one plain file name, unique in
 *     the run whatever the case of letters
 */
public record Input(Path path, String name, String folder) {}
