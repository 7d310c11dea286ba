-- connectivity: who is connected, who is not, of whom nobody knows, and how far from a node

-- nodes: the set, its aggregate, distances


-- gap: the summary of places, its aggregate and reports


-- pictures
