package io.github.camelpolytomic.examples.guide;

import org.apache.camel.builder.RouteBuilder;

/**
 * What comes after {@code createConnection} for a system that authorizes by OAuth: hands its {@code auth_url} to a person,
 * and waits until the connection is healthy, holding no thread.
 */
final class SignIn extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:sign-in")
                .routeId("sign-in")
                .errorHandler(noErrorHandler())
                .log("${body.name} wants somebody to sign in at ${body.authUrl}")
                .to("bean:person?method=signIn")
                .loop(constant("{{sign-in.polls}}"))
                .filter(simple("${body.status} != 'healthy'"))
                .delay(constant("{{sign-in.pause}}"))
                .asyncDelayed()
                .end()
                // createConnection has left the id in a header
                .to("polytomic:getConnection")
                .end()
                .end()
                .filter(simple("${body.status} != 'healthy'"))
                .throwException(
                        IllegalStateException.class,
                        "Nobody signed in to ${body.name} in time; connection ${body.id} is ${body.status}: ${body.statusError}");
    }
}
