# What R's package laeken says of a CSV file with sample, value, weight: a line sample,measure,number.
# Its Gini coefficient is in percent.
suppressPackageStartupMessages(library(laeken))
rows <- read.csv(commandArgs(trailingOnly = TRUE)[1])
shares <- c(0.1, 0.2, 0.25, 0.5, 0.75, 0.8, 0.9)
for (name in unique(rows$sample)) {
	one <- rows[rows$sample == name, ]
	# as numbers: sums of integers would overflow
	value <- as.numeric(one$value)
	weight <- as.numeric(one$weight)
	cat(sprintf("%s,gini,%.17g\n", name, gini(value, weights = weight)$value / 100))
	cat(sprintf("%s,%g,%.17g\n", name, shares, weightedQuantile(value, weights = weight, probs = shares)), sep = "")
}
