package io.github.camelpolytomic.examples.guide;

import io.github.camelpolytomic.model.connections.Connection;

/** Who signs in at a system that authorizes by OAuth. In a program of yours this sends a mail, or shows a page. */
@FunctionalInterface
public interface Person {

    /**
     * Is asked to sign in; does not wait until it is done.
     *
     * @param connection the connection that has been made; its {@code authUrl} is the address to open
     */
    void signIn(Connection connection);
}
