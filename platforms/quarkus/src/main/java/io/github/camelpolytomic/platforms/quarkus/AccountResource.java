package io.github.camelpolytomic.platforms.quarkus;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.option.PolytomicConstants;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;



/** The routes over HTTP: records as JSON, and what the service refuses with the service's own status. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountResource {

    private final ProducerTemplate template;

    AccountResource(ProducerTemplate template) {
        this.template = template;
    }

    /** What this connection offers as a source. */
    @GET
    @Path("sources/{id}")
    public String source(@PathParam("id") String id) {
        return json("direct:source", PolytomicConstants.CONNECTION_ID, id);
    }

    /** What this connection needs as a destination. */
    @GET
    @Path("destinations/{id}")
    public String destination(@PathParam("id") String id) {
        return json("direct:destination", PolytomicConstants.CONNECTION_ID, id);
    }

    /** Runs this sync and answers when it has ended. */
    @POST
    @Path("syncs/{id}/runs")
    public String run(@PathParam("id") String id) {
        return json("direct:run", PolytomicConstants.SYNC_ID, id);
    }

    /** Lets a refusal of the service be one of this application, too. */
    @ServerExceptionMapper
    public Response refusal(CamelExecutionException wrapped) {
        if (wrapped.getCause() instanceof PolytomicException refused && refused.getStatusCode() >= 400) {
            return Response.status(refused.getStatusCode())
                    .type(MediaType.TEXT_PLAIN)
                    .entity(refused.getMessage())
                    .build();
        }
        throw wrapped;
    }

    private String json(String route, String header, String id) {
        return template.requestBodyAndHeader(route, null, header, id, String.class);
    }
}
