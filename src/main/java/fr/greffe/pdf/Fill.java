package fr.greffe.pdf;

import fr.greffe.record.Box;

/**
 * A filled rectangle that is not white and not a ruling: shading behind text.
 *
 * @param color 0xRRGGBB
 */
public record Fill(Box box, int color) {}
