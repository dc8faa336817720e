package fr.greffe.record;

/** A pouvoir given by one member to another. */
public record Proxy(Member from, Member to, Source source) {}
