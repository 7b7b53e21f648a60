package io.keepsake.customer;

/**
 * A request that a program may send again, should it not hear the answer.
 *
 * @param name the program's own for it
 * @param content all that is asked; under the same name it is always the same
 */
public record NamedRequest(String name, String content) {}
