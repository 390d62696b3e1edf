package io.github.netpol.yaml;

import io.github.netpol.yaml.internal.inventory.Contribution;
import io.github.netpol.yaml.internal.structure.InputFindings;
import java.util.List;

/**
 * An input that was read, and has not been counted yet.
 *
 * @param findings what was noticed
 * @param contributions what its objects give to the inventory
 */
record Input(InputFindings findings, List<Contribution> contributions) {}
