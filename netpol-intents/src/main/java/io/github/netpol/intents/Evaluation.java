package io.github.netpol.intents;

import io.github.netpol.engine.AllowedPorts;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.model.Endpoint;

/**
 * A question that was asked of policies to check a claim. Ends that no policy can tell apart are asked about once.
 *
 * @param policies the policies
 * @param source the end that opens the connection
 * @param destination the end that it is opened to
 * @param asked the ports that the claim speaks of, as numbers: names and services are translated
 * @param allowed all ports that are allowed, whether asked or not
 */
public record Evaluation(
        PolicySet policies, Endpoint source, Endpoint destination, Ports asked, AllowedPorts allowed) {}
